import { tokens } from './tokens.ts';

/**
 * What buttons, links and menus of any site say: it tells nothing of who presses them. Lower case, without accents and signs; `#` is a number.
 * What is done with the site itself is left out: to buy, to call, to chat tells something on a site for health.
 */
const PHRASES: readonly string[] = [
	// English: consent
	`accept | accept all | accept all cookies | accept cookies | accept necessary cookies | accept recommended settings | agree
		| i agree | i accept | i understand | allow | allow all | allow all cookies | allow cookies | allow selection | reject
		| reject all | reject all cookies | reject cookies | reject optional cookies | decline | decline all | decline cookies
		| deny | deny all | deny cookies | only necessary | necessary only | essential only | use necessary cookies only
		| confirm my choices | save preferences | save settings | save my preferences | manage cookies | manage preferences
		| manage options | manage settings | manage consent | manage my preferences | cookie settings | cookie preferences
		| cookies settings | cookie policy | cookie notice | customize | customise | customize settings | preferences | settings
		| privacy settings | privacy preferences | your privacy choices | do not sell my personal information
		| do not sell or share my personal information | do not sell my info | opt out | continue without accepting`,
	// English: dialogs and forms
	`ok | okay | got it | dismiss | close | close dialog | close menu | close modal | close popup | close banner | close search
		| cancel | skip | skip for now | not now | maybe later | later | no thanks | no thank you | yes | no | yes please | done
		| save | save changes | apply | apply now | apply filters | clear | clear all | clear filters | reset | reset filters
		| undo | edit | delete | remove | add | confirm | submit | submit form | send | send message | sending | submitting
		| loading | please wait | try again | retry | refresh | reload | update | select | choose | choose file | upload | browse
		| copy | copy link | print | download | download now | download pdf | download app | download the app | get the app
		| install | share | follow us | like | start | start now | begin | get started | get started now | get started today
		| lets get started | lets go | go | finish | proceed | continue | continue reading | next | next step | next page
		| next slide | back | go back | back to top | back to home | return | return home | previous | prev | previous page
		| previous slide | previous step | page # | slide # | go to slide # | go to page # | slide # of # | step # | step # of #
		| scroll to top | scroll down`,
	// English: menus and pages
	`menu | main menu | open menu | toggle menu | toggle navigation | toggle search | navigation | open navigation
		| skip to content | skip to main content | skip navigation | home | homepage | home page | search | open search
		| search this site | filter | filters | sort | sort by | more | more info | more information | more details | details
		| view details | see details | show details | show more | show less | show all | read more | read less | read article
		| learn more | find out more | discover more | explore | explore more | see more | see less | see all | view | view all
		| view more | view less | load more | load more results | expand | expand all | collapse | collapse all | open
		| click here | tap here | here | about | about us | our story | contact | contact us | get in touch | careers | jobs
		| press | news | newsroom | blog | services | our services | products | locations | our team | team | partners | pricing
		| events | resources | faq | faqs | help | help center | help centre | support | customer service | feedback
		| give feedback | sitemap | site map | accessibility | accessibility statement | privacy | privacy policy | privacy notice
		| terms | terms of use | terms of service | terms and conditions | terms conditions | legal | disclaimer | imprint
		| language | english | en | es | espanol | en espanol | spanish | donate`,
	// English: accounts and letters
	`log in | login | log in now | sign in | signin | log out | logout | log off | sign out | signout | sign up | signup
		| sign up now | sign me up | register | register now | create account | create an account | create my account | account
		| my account | join | join now | join us | subscribe | subscribe now | unsubscribe | subscribe to newsletter
		| subscribe to our newsletter | newsletter | forgot password | forgot your password | forgot username | reset password
		| change password | show password | hide password | remember me | stay signed in | continue with google
		| continue with apple | continue with facebook | continue with email | sign in with google | sign in with apple
		| sign in with facebook | sign up with google | verify | resend code`,
	// English: players, shops and networks
	`play | play video | watch | watch video | watch now | pause | pause video | stop | mute | unmute | replay | fullscreen
		| full screen | enter full screen | exit full screen | volume | zoom in | zoom out | rotate | cart | basket | view cart
		| view basket | shop now | shop | shop all | continue shopping | apply coupon | facebook | twitter | x | instagram
		| linkedin | youtube | tiktok | pinterest | whatsapp | email | e mail | share on facebook | share on twitter
		| share on linkedin | tweet | get directions | directions | app store | google play`,
	// Spanish: consent
	`aceptar | aceptar todo | aceptar todas | aceptar cookies | aceptar todas las cookies | aceptar las cookies | acepto
		| estoy de acuerdo | de acuerdo | permitir | permitir todas | permitir todo | permitir cookies | rechazar | rechazar todo
		| rechazar todas | rechazar cookies | rechazar todas las cookies | denegar | no aceptar | solo necesarias
		| solo las necesarias | configurar | configurar cookies | configuracion | configuracion de cookies | ajustes
		| ajustes de cookies | preferencias | gestionar preferencias | gestionar cookies | guardar preferencias | guardar ajustes
		| guardar configuracion | personalizar | politica de cookies | continuar sin aceptar`,
	// Spanish: dialogs and forms
	`vale | entendido | entiendo | cerrar | cerrar menu | cerrar ventana | cancelar | omitir | saltar | ahora no | mas tarde
		| no gracias | si | no | listo | hecho | guardar | guardar cambios | aplicar | aplicar filtros | limpiar | limpiar filtros
		| borrar | borrar filtros | borrar todo | eliminar | quitar | anadir | agregar | editar | modificar | confirmar | enviar
		| enviar formulario | enviar mensaje | enviando | cargando | intentar de nuevo | reintentar | actualizar | seleccionar
		| elegir | elegir archivo | seleccionar archivo | subir | adjuntar | copiar | copiar enlace | imprimir | descargar
		| descargar pdf | descargar ahora | descargar la app | compartir | siguenos | empezar | empezar ahora | comenzar
		| comenzar ahora | comienza ahora | empieza ahora | iniciar | terminar | finalizar | continuar | continuar leyendo
		| seguir | seguir leyendo | siguiente | siguiente paso | pagina siguiente | siguiente pagina | volver | volver atras
		| volver arriba | volver al inicio | regresar | atras | anterior | pagina anterior | paso # | paso # de # | pagina #`,
	// Spanish: menus and pages
	`menu principal | abrir menu | mostrar menu | navegacion | saltar al contenido | ir al contenido
		| ir al contenido principal | inicio | pagina de inicio | pagina principal | buscar | buscador | busqueda | filtrar
		| filtros | ordenar | ordenar por | mas | mas info | mas informacion | mas detalles | detalles | ver | ver mas | ver menos
		| ver todo | ver todos | ver todas | ver detalles | mostrar mas | mostrar menos | mostrar todo | leer mas | leer menos
		| leer articulo | saber mas | conoce mas | descubre mas | descubrir mas | explorar | cargar mas | abrir | desplegar
		| haz clic aqui | haga clic aqui | pulse aqui | aqui | acerca de | acerca de nosotros | sobre nosotros | quienes somos
		| nosotros | contacto | contactar | contactanos | contactenos | contacta con nosotros | empleo | servicios
		| nuestros servicios | productos | precios | equipo | nuestro equipo | trabaja con nosotros | prensa | noticias | eventos
		| recursos | preguntas frecuentes | ayuda | centro de ayuda | soporte | atencion al cliente | mapa del sitio | mapa web
		| accesibilidad | privacidad | politica de privacidad | aviso de privacidad | aviso legal | terminos | terminos de uso
		| terminos y condiciones | condiciones de uso | idioma | ingles | donar`,
	// Spanish: accounts, letters, players, shops
	`iniciar sesion | inicia sesion | cerrar sesion | entrar | ingresar | acceder | acceso | salir | registrarse | registrate
		| registrarme | registro | crear cuenta | crear una cuenta | cuenta | mi cuenta | unirse | suscribirse | suscribete
		| suscribirme | boletin | newsletter | olvide mi contrasena | olvido su contrasena | has olvidado tu contrasena
		| recuperar contrasena | restablecer contrasena | mostrar contrasena | continuar con google | continuar con facebook
		| continuar con apple | iniciar sesion con google | reproducir | reproducir video | ver video | pausar | pausa | detener
		| silenciar | pantalla completa | carrito | ver carrito | cesta | ver cesta | tienda | seguir comprando | correo
		| correo electronico | como llegar`,
];

const all = new Set(PHRASES.flatMap((list) => list.split(/\s*\|\s*/)));
const CONNECTING = new Set(['and', 'or', 'y', 'o']);
/** Answers: beside other words they are no longer the interface's own. */
const ANSWERS = new Set(['yes', 'no', 'si']);
const longestPhrase = Math.max(...[...all].map((phrase) => phrase.split(' ').length));
/** Words of a label that may be one of an interface; longer ones are sentences. */
const mostWords = 16;

/** True for a label that only an interface speaks by: "Accept & close", "Siguiente", "Step 2 of 5". */
export function isInterface(label: string): boolean {
	const words = tokens(label.slice(0, 300)).map(({ text }) => (/^\d+$/.test(text) ? '#' : text));
	if (words.length > mostWords) return false;
	if (words.length === 0) return true;
	if (all.has(words.join(' '))) return true;
	return consists(words);
}

/** Whether words are phrases in a row, the longest first, as of an icon's name and its caption, or of two joined by "and". */
function consists(words: readonly string[]): boolean {
	let at = 0;
	while (at < words.length) {
		const length = phraseAt(words, at);
		if (length === 0 && !(at > 0 && at < words.length - 1 && CONNECTING.has(words[at] ?? ''))) return false;
		at += Math.max(1, length);
	}
	return true;
}

function phraseAt(words: readonly string[], at: number): number {
	for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
		const phrase = words.slice(at, at + length).join(' ');
		if (all.has(phrase) && !ANSWERS.has(phrase)) return length;
	}
	return 0;
}
