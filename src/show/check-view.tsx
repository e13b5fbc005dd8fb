import type { Check } from '../core/messages.ts';
import { CheckPerson } from './check-person.tsx';
import { CheckTable } from './check-table.tsx';
import { translate, translateCount } from './translate.ts';
import type { CheckWork } from './use-check.ts';

type Props = { readonly site: string; readonly check: Check | null; readonly work: CheckWork };

/** "Check before you sign up": fills in a made-up person, and shows who received what of it. */
export function CheckView({ site, check, work }: Props) {
	const isFilled = check !== null && check.state === 'filled' && check.crossing.length + check.fields > 0;
	return (
		<section class="card-quiet check" aria-labelledby="check" aria-busy={work.busy !== null}>
			<h2 id="check">{translate('check_title')}</h2>
			{check === null && <p>{translate('check_hint')}</p>}
			<output>
				{work.busy !== null && <p class="soft">{translate(work.busy === 'fill' ? 'check_filling' : 'check_undoing')}</p>}
				{work.busy === null && work.failed && <p class="wrong">{translate('check_failed')}</p>}
				{work.busy === null && !work.failed && check !== null && <Outcome check={check} />}
			</output>
			{check !== null && <CheckTable crossing={check.crossing} />}
			{isFilled && (
				<p class="soft small">
					{translate('check_limit')} {translate('check_again_hint')}
				</p>
			)}
			<p class="buttons">
				<button type="button" class={check === null ? 'main' : undefined} disabled={work.busy !== null} onClick={work.fill}>
					{translate(isFilled ? 'check_again' : 'check_start')}
				</button>
				{isFilled && (
					<button type="button" disabled={work.busy !== null} onClick={work.unfill}>
						{translate('check_undo')}
					</button>
				)}
			</p>
			{check !== null && check.crossing.length > 0 && <CheckPerson site={site} person={check.persona} />}
		</section>
	);
}

function Outcome({ check: { state, fields, stuck, unreached } }: { readonly check: Check }) {
	return (
		<>
			{state === 'filled' && <p>{fields === 0 ? translate('check_none') : translateCount('check_filled', fields)}</p>}
			{state === 'undone' && <p>{translateCount('check_undone', fields)}</p>}
			{stuck > 0 && <p>{translateCount('check_stuck', stuck)}</p>}
			{unreached > 0 && <p class="soft small">{translateCount('check_unreached', unreached)}</p>}
		</>
	);
}
