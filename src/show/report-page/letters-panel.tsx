import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { DossierHead } from '../../core/dossier.ts';
import { PLACES, type Place } from '../../core/letters/demand.ts';
import { asSent, discreet } from '../../core/letters/discreet.ts';
import { ADDRESSEES, type Addressee, demandOf } from '../../core/letters/letter.ts';
import { letterFacts } from '../../core/letters/letter-facts.ts';
import type { Recorded, Report } from '../../core/report.ts';
import { CopyButton } from '../copy-button.tsx';
import { translate, translateCount, translateSentence } from '../translate.ts';
import { letterText } from './letter-text.ts';
import { clock as clockOf } from './timeline-clock.ts';

type Props = {
	readonly head: DossierHead;
	/** Of the site that is shown, with its findings. */
	readonly report: Report;
	readonly recorded: readonly Recorded[];
	/** Of the evidence pack; null where none is known to have been made. */
	readonly root: string | null;
};

/** Where each authority takes reports, by its own account. */
const WHERE: Readonly<Record<Addressee, readonly string[]>> = {
	company: [],
	access: [],
	deletion: [],
	'opt-out': [],
	withdrawal: [],
	ftc: ['https://reportfraud.ftc.gov'],
	ocr: ['https://www.hhs.gov/ocr/complaints'],
	'attorney-general': ['https://www.naag.org/find-my-ag/'],
	'data-protection-authority': [
		'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
		'https://ico.org.uk/make-a-complaint/',
	],
};

/** A draft for the company or an authority: chosen, read, changed, copied. Nothing is sent from here. */
export function LettersPanel({ head, report, recorded, root }: Props) {
	const [to, setTo] = useState<Addressee>('company');
	const [place, setPlace] = useState<Place>('unknown');
	const [withMyData, setWithMyData] = useState(false);
	/** What the person made of the drafts. */
	const [changed, setChanged] = useState<ReadonlyMap<string, string>>(new Map());
	const area = useRef<HTMLTextAreaElement>(null);
	const id = useId();
	const told = useMemo(() => letterFacts(recorded, report), [recorded, report]);
	const kept = useMemo(() => discreet(head.actions, recorded), [head, recorded]);
	const draft = useMemo(() => {
		const { zone } = clockOf(head.zone);
		const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long', timeZone: zone });
		const when = (time: number) => format.format(time);
		const input = { head, report, told, root, place, zone, when, utc, withMyData, discreet: withMyData ? asSent : kept };
		return told.facts.length === 0 ? null : letterText(to, input, translateSentence);
	}, [head, report, told, kept, root, to, place, withMyData]);

	const isDemand = demandOf(to) !== null;
	const key = `${report.site} ${to} ${isDemand ? place : ''} ${withMyData}`;
	const text = changed.get(key) ?? draft ?? '';
	function change(text: string) {
		const others = [...changed].filter(([other]) => other !== key);
		setChanged(new Map(text === draft ? others : [...others, [key, text]]));
	}
	function undo() {
		change(draft ?? '');
		// The button goes away.
		area.current?.focus();
	}

	return (
		<section class="card letters" aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{translate('letters_title')}</h2>
			{draft === null ? (
				<p>{translate('letters_none')}</p>
			) : (
				<>
					<p>
						{translate('letters_about')} <strong>{translate('letters_legal')}</strong>
					</p>
					<div class="letters-parts">
						<div class="letters-choices">
							<label for={`${id}-to`}>{translate('letters_to')}</label>
							<select
								id={`${id}-to`}
								value={to}
								aria-describedby={`${id}-to-so`}
								onChange={({ currentTarget }) => setTo(ADDRESSEES.find((one) => one === currentTarget.value) ?? to)}
							>
								{ADDRESSEES.map((one) => (
									<option key={one} value={one}>
										{translate(`letters_to_${one}`)}
									</option>
								))}
							</select>
							<p class="soft small" id={`${id}-to-so`}>
								{translate(`letters_to_${to}_so`)}
							</p>
							{isDemand && (
								<>
									<label for={`${id}-place`}>{translate('letters_place')}</label>
									<select
										id={`${id}-place`}
										value={place}
										aria-describedby={`${id}-place-so`}
										onChange={({ currentTarget }) => setPlace(PLACES.find((one) => one === currentTarget.value) ?? place)}
									>
										{PLACES.map((one) => (
											<option key={one} value={one}>
												{translate(`letters_place_${one}`)}
											</option>
										))}
									</select>
									<p class="soft small" id={`${id}-place-so`}>
										{translate('letters_place_so')}
									</p>
								</>
							)}
							{WHERE[to].length > 0 && (
								<p class="small">
									{translate('letters_where')}
									{WHERE[to].map((address) => (
										<a key={address} href={address} target="_blank" rel="noreferrer">
											{address.replace(/^https:\/\/(?:www\.)?|\/$/g, '')}
										</a>
									))}
								</p>
							)}
							{head.redacted === null ? (
								<div class="letters-data">
									<input
										type="checkbox"
										id={`${id}-data`}
										checked={withMyData}
										aria-describedby={`${id}-data-so`}
										onChange={({ currentTarget }) => setWithMyData(currentTarget.checked)}
									/>
									<label for={`${id}-data`}>{translate('letters_with_data')}</label>
									<p class="soft small" id={`${id}-data-so`}>
										{translate('letters_with_data_so')}
									</p>
								</div>
							) : (
								<p class="soft small">{translate('letters_replaced')}</p>
							)}
						</div>
						<div class="letters-draft">
							<label for={`${id}-draft`}>{translate('letters_draft')}</label>
							<textarea
								id={`${id}-draft`}
								ref={area}
								rows={20}
								spellcheck={false}
								value={text}
								aria-describedby={`${id}-draft-so`}
								onInput={({ currentTarget }) => change(currentTarget.value)}
							/>
							<p class="soft small" id={`${id}-draft-so`}>
								{translate('letters_fill')}
							</p>
							<div class="buttons">
								<CopyButton key={text} words={translate('letters_copy')} text={text} />
								{changed.has(key) && (
									<button type="button" onClick={undo}>
										{translate('letters_again')}
									</button>
								)}
								<span class="soft small letters-count">{translateCount('letters_characters', text.length)}</span>
							</div>
						</div>
					</div>
				</>
			)}
		</section>
	);
}

/** "2026-11-24 09:31:29 UTC". */
function utc(time: number): string {
	return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
