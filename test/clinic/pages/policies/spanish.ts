import type { Policy } from './policy.ts';

export const spanish: Policy = {
	title: 'Política de privacidad',
	updated: 'Última actualización: 3 de marzo de 2026',
	sections: [
		{
			heading: 'Quiénes somos',
			body: [
				'Puerto Claro ofrece terapia en línea. En esta política explicamos qué datos personales recogemos, para qué los usamos y con quién los compartimos.',
			],
		},
		{
			heading: 'Datos que recogemos',
			body: [
				[
					'su nombre, su correo electrónico y su teléfono',
					'las respuestas que usted da en nuestros cuestionarios de salud',
					'las páginas que visita y la dirección IP de su dispositivo',
				],
			],
		},
		{
			heading: 'Con quién compartimos sus datos',
			body: [
				'No compartimos sus datos de salud con anunciantes ni con redes sociales. No vendemos sus datos personales.',
				'Podemos compartir datos con las empresas que alojan nuestro sitio web, que los tratan únicamente siguiendo nuestras instrucciones.',
			],
		},
		{
			heading: 'Sus derechos',
			body: ['Usted puede pedirnos el acceso a sus datos o su eliminación escribiendo a privacidad@puertoclaro-terapia.test.'],
		},
	],
};
