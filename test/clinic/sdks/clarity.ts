import { clarity } from 'clarity-js';
import type { Sender } from '../senders/moment.ts';

clarity.start({ projectId: 'harborlght', upload: 'https://k.clarity.ms/collect', track: true, content: true });

export const claritySdk: Sender = (moment) => {
	if (moment.is === 'person') clarity.identify(moment.person.email);
	if (moment.is === 'answer') clarity.set('answer', moment.answer);
};
