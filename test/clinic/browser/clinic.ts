import { runBooking } from './booking.ts';
import { runCheckout } from './checkout.ts';
import { runDoctors } from './doctors.ts';
import { runIntake } from './intake.ts';
import { runPortal } from './portal.ts';
import { tell } from './tell.ts';

// The about page is the clinic's only one without tags.
if (!document.body.hasAttribute('data-quiet')) {
	tell({ is: 'page' });
	// What automatic click capture does: no code of the clinic names health, the tag reads the button.
	document.addEventListener(
		'click',
		(event) => {
			const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button, label') : null;
			if (pressed !== null) tell({ is: 'press', element: pressed });
		},
		{ capture: true },
	);
	addEventListener('pagehide', () => tell({ is: 'leave' }));
}

runIntake();
runDoctors();
runBooking();
runCheckout();
runPortal();
