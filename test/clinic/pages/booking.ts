import { SCHEDULER } from '../hosts.ts';
import { doctors } from './doctors.ts';
import { layout } from './layout.ts';

const reasons = ['Depression: first visit', 'Medication review', 'Couples counseling'];

export function booking(slug: string): string | null {
	const doctor = doctors.find((one) => one.slug === slug);
	if (doctor === undefined) return null;
	return layout({
		title: `Book a session with ${doctor.name}`,
		description: `Book an appointment with ${doctor.name}. ${doctor.about}.`,
		keywords: 'book a session, telehealth appointment',
		main: `<h1>Book a session with ${doctor.name}</h1>
<p>${doctor.about}</p>
<iframe title="Free appointments" src="https://${SCHEDULER}/embed?practice=harborlight&amp;provider=${slug}" width="100%" height="320"></iframe>
<form id="booking" class="panel" action="/book/${slug}" method="post" data-provider="${doctor.name}">
<label for="reason">Reason for your visit</label>
<select id="reason" name="reason">${reasons.map((reason) => `<option>${reason}</option>`).join('')}</select>
<label for="slot">Time</label>
<select id="slot" name="slot"><option>2026-12-03 10:00</option><option>2026-12-04 15:30</option></select>
<button type="submit" class="button">Confirm appointment</button>
</form>`,
	});
}
