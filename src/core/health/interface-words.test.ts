import { describe, expect, it } from 'vitest';
import { isInterface } from './interface-words.ts';

const list = (text: string) => text.split(/\s*\|\s*/).map((label) => label.trim());

describe('isInterface', () => {
	it.each(
		list(`Start my plan | Get matched | Get matched with a therapist | Book now | Call now | Add to cart | Yes, and no | No, more | Never
			| Several days | 2 or more | 3 | Submit my assessment | Next appointment | Stop drinking | Help me quit | Log in to MyChart | Remove my tattoo
			| More than half the days | Search for a doctor | and | or accept | accept or | Home visits | Female | constructor | __proto__
			| Empezar mi terapia | Pedir cita | Reservar ahora | Nunca | Casi todos los días | Buscar un médico | Ver mis recetas | Sí, a diario
			| Quiero dejar de beber | Portal del paciente | Tengo más de 18`),
	)('tells something: %s', (label) => {
		expect(isInterface(label)).toBe(false);
	});

	it.each(
		list(`Accept | ACCEPT ALL COOKIES | Accept & Close | Reject all | Manage preferences | Submit | submit | Get started | Let’s go! | View all
			| Load more | Download | Subscribe | Contact us | Dismiss | Toggle navigation | Previous slide | Go to slide 3 | Step 2 of 5 | Next » | × | x
			| > | SignIn | Log-in | Privacy & Terms | Terms and Conditions | menu Menu | Yes | No | Skip to main content | Continue with Google | Play video
			| Siguiente | Continuar | Aceptar | Aceptar y cerrar | Rechazar todas | Buscar | Cerrar | Enviar | Volver | Más información | MAS INFORMACION
			| Iniciar sesión | Cerrar sesión | Sí | Menú | Inicio | Ayuda | Compartir | Paso 2 de 5 | Leer más | Política de privacidad | Español`),
	)('tells nothing: %s', (label) => {
		expect(isInterface(label)).toBe(true);
	});

	it('is bounded', () => {
		expect(isInterface('next '.repeat(100_000))).toBe(false);
	});
});
