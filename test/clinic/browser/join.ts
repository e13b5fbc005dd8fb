import { tellAdvertisers } from './tell-advertisers.ts';

const form = document.querySelector<HTMLFormElement>('#join');
const email = document.querySelector<HTMLInputElement>('#email');
const password = document.querySelector<HTMLInputElement>('#password');

const person = () => ({ email: email?.value ?? '', phone: '', firstName: '', lastName: '', zip: '' });

tellAdvertisers({ is: 'page' });
// The address is told as soon as its field is left: nobody has pressed "Start therapy" yet.
email?.addEventListener('change', () => tellAdvertisers({ is: 'person', person: person() }));
document.querySelector('#show')?.addEventListener('click', () => password?.setAttribute('type', 'text'));
form?.addEventListener('submit', (event) => {
	event.preventDefault();
	tellAdvertisers({ is: 'bought', product: 'Weekly Therapy', price: 260 });
});
