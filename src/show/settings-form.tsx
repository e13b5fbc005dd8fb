import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../core/messages.ts';
import { SETTINGS_FIELDS, settingFrom } from './settings-fields.ts';
import { translate } from './translate.ts';

const FIELDS = ['retentionDays', 'maxFindings'] as const;

type Props = {
	readonly settings: Settings;
	/** Rejects when the settings could not be saved. */
	readonly onSave: (settings: Settings) => Promise<void>;
};

type Saved = 'no' | 'saving' | 'saved' | 'failed';

/** How long and how much is kept. Checked when it is saved; the first field that is wrong gets the focus. */
export function SettingsForm({ settings, onSave }: Props) {
	const [typed, setTyped] = useState({
		retentionDays: String(settings.retentionDays),
		maxFindings: String(settings.maxFindings),
	});
	const [wrong, setWrong] = useState<readonly (keyof Settings)[]>([]);
	const [saved, setSaved] = useState<Saved>('no');
	const inputs = useRef<Partial<Record<keyof Settings, HTMLInputElement | null>>>({});

	async function submit(event: Event) {
		event.preventDefault();
		const retentionDays = settingFrom('retentionDays', typed.retentionDays);
		const maxFindings = settingFrom('maxFindings', typed.maxFindings);
		const now = { retentionDays, maxFindings };
		const refused = FIELDS.filter((field) => now[field] === null);
		setWrong(refused);
		const [first] = refused;
		if (first !== undefined) inputs.current[first]?.focus();
		if (retentionDays === null || maxFindings === null) {
			setSaved('no');
			return;
		}
		setSaved('saving');
		try {
			await onSave({ retentionDays, maxFindings });
			setSaved('saved');
		} catch {
			setSaved('failed');
		}
	}

	return (
		<form noValidate onSubmit={submit}>
			{FIELDS.map((field) => {
				const { least, most } = SETTINGS_FIELDS[field];
				const bad = wrong.includes(field);
				return (
					<div class="field" key={field}>
						<label for={field}>{translate(`options_${field}`)}</label>
						<input
							id={field}
							inputMode="numeric"
							autocomplete="off"
							value={typed[field]}
							aria-invalid={bad}
							aria-describedby={`${field}-hint${bad ? ` ${field}-wrong` : ''}`}
							ref={(input: HTMLInputElement | null) => {
								inputs.current[field] = input;
							}}
							onInput={(event) => {
								setTyped({ ...typed, [field]: event.currentTarget.value });
								setSaved('no');
							}}
						/>
						<p class="soft small" id={`${field}-hint`}>
							{translate(`options_${field}_hint`)}
						</p>
						{bad && (
							<p class="wrong small" id={`${field}-wrong`}>
								{translate('options_wrong', least.toLocaleString(), most.toLocaleString())}
							</p>
						)}
					</div>
				);
			})}
			<p class="buttons">
				<button type="submit" class="main" disabled={saved === 'saving'}>
					{translate('options_save')}
				</button>
				<output class={saved === 'failed' ? 'wrong' : 'done'}>{saved !== 'no' && translate(`options_${saved}`)}</output>
			</p>
		</form>
	);
}
