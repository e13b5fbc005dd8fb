import { useState } from 'preact/hooks';
import type { Persona } from '../core/persona.ts';
import { translate } from './translate.ts';

type Props = { readonly site: string; readonly person: Persona };

/** The made-up person's data, to be looked for later. */
export function CheckPerson({ site, person }: Props) {
	const [said, setSaid] = useState('');
	const rows = rowsOf(person);

	async function copy() {
		const lines = rows.map(([name, value]) => `${translate(`check_person_${name}`)}: ${value}`);
		try {
			await navigator.clipboard.writeText([`${site}, ${new Date().toISOString()}`, ...lines].join('\n'));
			setSaid(translate('copy_done'));
		} catch {
			setSaid(translate('copy_failed'));
		}
	}

	return (
		<details>
			<summary>{translate('check_person')}</summary>
			<div class="raw-inside">
				<p class="soft small">{translate('check_person_hint')}</p>
				<dl class="facts-of">
					{rows.map(([name, value]) => (
						<>
							<dt>{translate(`check_person_${name}`)}</dt>
							<dd>{value}</dd>
						</>
					))}
				</dl>
				<p class="copy">
					<button type="button" onClick={copy}>
						{translate('check_copy')}
					</button>
					<output class="small">{said}</output>
				</p>
			</div>
		</details>
	);
}

function rowsOf(person: Persona): readonly (readonly [name: string, value: string])[] {
	const { birthDate, street, city, stateCode, zip } = person;
	return [
		['email', person.email],
		['token', person.token],
		['name', person.name],
		['phone', person.phone],
		['birth_date', `${birthDate.year}-${birthDate.month}-${birthDate.day}`],
		['address', `${street}, ${city}, ${stateCode} ${zip}`],
	];
}
