import { useEffect, useState } from 'preact/hooks';
import type { Redacted } from '../../core/redact/redact.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate, translateCount } from '../translate.ts';
import { Working } from '../verify/working.tsx';

/** Looks for what would be replaced. Rejects when it fails and when it is cancelled. */
export type Preview = (onProgress: (done: number) => void, signal: AbortSignal) => Promise<readonly Redacted[]>;

type State =
	| { readonly is: 'closed' | 'failed' }
	| { readonly is: 'looking'; readonly done: number }
	| { readonly is: 'found'; readonly list: readonly Redacted[] };

/** Rows that are shown before more are asked for. */
const ROWS = 50;

/** What will be replaced, looked for when the person wants to see it; the values themselves only on a further press, since somebody may look on. */
export function ExportPreview({ onPreview }: { readonly onPreview: Preview }) {
	const [open, setOpen] = useState(false);
	const [state, setState] = useState<State>({ is: 'closed' });

	useEffect(() => {
		if (!open) return;
		const stop = new AbortController();
		const show = (next: State) => {
			if (!stop.signal.aborted) setState(next);
		};
		setState({ is: 'looking', done: 0 });
		onPreview((done) => show({ is: 'looking', done }), stop.signal).then(
			(list) => show({ is: 'found', list }),
			() => show({ is: 'failed' }),
		);
		return () => stop.abort();
	}, [open, onPreview]);

	return (
		<details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{translate('export_preview')}</summary>
			{open && (
				<div class="preview">
					{state.is === 'looking' && (
						<Working
							words={translate('export_preview_looking')}
							done={state.done}
							takesFocus={false}
							onCancel={() => setOpen(false)}
						/>
					)}
					{state.is === 'failed' && <p class="wrong">{translate('export_preview_failed')}</p>}
					{state.is === 'found' && <Found list={state.list} />}
				</div>
			)}
		</details>
	);
}

function Found({ list }: { readonly list: readonly Redacted[] }) {
	const [shown, setShown] = useState(false);
	const [rows, setRows] = useState(ROWS);
	if (list.length === 0) return <p>{translate('export_preview_none')}</p>;
	return (
		<>
			<p>
				<output>{translateCount('export_preview_found', list.length)}</output> {translate('export_preview_look')}
			</p>
			<button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
				{translate(shown ? 'export_values_hide' : 'export_values_show')}
			</button>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a telephone, so it is scrolled, also by keyboard */}
			<section class="scroll" tabIndex={0} aria-label={translate('export_preview')}>
				<table>
					<thead>
						<tr>
							<th scope="col">{translate('export_column_token')}</th>
							<th scope="col">{translate('export_column_kind')}</th>
							{shown && <th scope="col">{translate('export_column_value')}</th>}
							<th scope="col">{translate('export_column_times')}</th>
							<th scope="col">{translate('export_column_recipients')}</th>
						</tr>
					</thead>
					<tbody>
						{list.slice(0, rows).map((one) => (
							<Row key={one.token} redacted={one} shown={shown} />
						))}
					</tbody>
				</table>
			</section>
			{rows < list.length && (
				<button type="button" class="link" onClick={() => setRows(rows + 10 * ROWS)}>
					{translateCount('export_preview_more', list.length - rows)}
				</button>
			)}
		</>
	);
}

function Row({ redacted, shown }: { readonly redacted: Redacted; readonly shown: boolean }) {
	return (
		<tr>
			<th scope="row">
				<code>{redacted.token}</code>
			</th>
			<td>{translate(`kind_${redacted.kind}`)}</td>
			{shown && (
				<td class="value">
					<HostileText text={redacted.shown} limit={120} />
				</td>
			)}
			<td>{redacted.times.toLocaleString()}</td>
			<td>
				<HostileText text={redacted.recipients.slice(0, 8).join(', ')} limit={200} />
			</td>
		</tr>
	);
}
