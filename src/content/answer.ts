import AutoConsent, { type AutoConsentCMPRule } from '@duckduckgo/autoconsent';
// The compact rules have no way to accept.
import allRules from '@duckduckgo/autoconsent/rules/rules.json' with { type: 'json' };
import { ANSWER, type FrameRules } from '../core/messages.ts';
import { after } from './after.ts';
import { EVALUATE, EVALUATED } from './answer-names.ts';

/**
 * Looks for a consent banner in one frame and answers it, by the rules of @duckduckgo/autoconsent. Put there only for "What changes if I refuse?", when the
 * person has started it; asked again and again by the worker.
 */

type Message = Parameters<ConstructorParameters<typeof AutoConsent>[0]>[0];

/** Milliseconds after which a banner that has not opened is not waited for. */
const PATIENCE = 20_000;
/** In which a banner that was answered closes. */
const CLOSES = 8_000;
/** Fields that are filled in: what has one is no consent banner, and is not sent off. */
const FILLED = 'input:is([type=email],[type=tel],[type=password],[type=text],[type=number],[type=date],:not([type])),textarea';

class Answering extends AutoConsent {
	/** At once: the library would wait for the page to be idle. */
	override start(): void {
		void this._start();
	}
}

let answering: { readonly refuses: boolean; readonly state: () => FrameRules } | null = null;

function answer(refuses: boolean): FrameRules {
	if (answering?.refuses !== refuses) answering = { refuses, state: begin(refuses) };
	return answering.state();
}

function begin(refuses: boolean): () => FrameRules {
	const started = Date.now();
	let said: FrameRules = 'working';
	let pressed: Element | null = null;
	/** When the last button was pressed, or the tool's own interface used. */
	let acted = started;
	const notePress = (event: Event) => {
		const [target] = event.composedPath();
		if (event.isTrusted || !(target instanceof Element)) return;
		pressed = target;
		acted = Date.now();
	};
	const settle = (state: FrameRules) => {
		if (said !== 'working') return;
		said = state;
		// Not before the page has heard of the last press.
		after(0, () => document.removeEventListener('submit', holdBack, true));
		document.removeEventListener('click', notePress, true);
	};

	const hear = async (message: Message): Promise<void> => {
		if (message.type === 'eval') {
			if (isRunning()) acted = Date.now();
			evaluate(message.id, message.snippetId);
		} else if (message.type === 'optOutResult' || message.type === 'optInResult') {
			if (!message.result) settle('none');
		} else if (message.type === 'autoconsentDone') void confirm();
		else if (message.type === 'report' && message.state.lifecycle === 'nothingDetected') settle('none');
	};

	/** That a rule came to its end is no proof: the banner must be gone. What the rules call a test knows only the usual names of a cookie. */
	const confirm = async (): Promise<void> => {
		for (let time = 0; time < CLOSES; time += 500) {
			await new Promise<void>((resolve) => after(500, resolve));
			const isOpen = await consent.foundCmp?.detectPopup().catch(() => true);
			if (isOpen === false || (pressed !== null && !isSeen(pressed))) return settle(acted);
		}
		settle('none');
	};

	const evaluate = (id: string, snippet: string | undefined): void => {
		const once = ({ detail }: Event & { readonly detail?: unknown }) => {
			const result = typeof detail === 'string' && detail.startsWith(`${id}:`) ? detail.endsWith(':true') : null;
			if (result === null) return;
			document.removeEventListener(EVALUATED, once);
			void consent.receiveMessageCallback({ type: 'evalResp', id, result });
		};
		document.addEventListener(EVALUATED, once);
		after(2_000, () => document.removeEventListener(EVALUATED, once));
		document.dispatchEvent(new CustomEvent(EVALUATE, { detail: `${id}:${snippet ?? ''}` }));
	};

	const isRunning = () => consent.state.lifecycle.startsWith('running');

	document.addEventListener('submit', holdBack, true);
	document.addEventListener('click', notePress, true);
	const consent = new Answering(hear);
	const rules = (allRules as unknown as { readonly autoconsent: readonly AutoConsentCMPRule[] }).autoconsent.filter(
		({ optIn, optOut }) => ((refuses ? optOut : optIn)?.length ?? 0) > 0,
	);
	consent.initialize(
		{
			enabled: true,
			autoAction: refuses ? 'optOut' : 'optIn',
			enablePrehide: false,
			// They only hide the banner, which is no answer.
			enableCosmeticRules: false,
			enableGeneratedRules: true,
			detectRetries: 10,
			isMainWorld: false,
			// Any other level would press "accept" where there is nothing else.
			heuristicMode: refuses ? 'reject' : 'off',
			enableHeuristicDetection: false,
			enablePopupMutationObserver: false,
			disabledCmps: [],
		},
		{ autoconsent: [...rules] },
	);
	return () => {
		if (!isRunning() && Date.now() - started > PATIENCE) settle('none');
		return said;
	};
}

function isSeen(element: Element): boolean {
	return element.isConnected && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** A rule that is wrong about a page must not send off a form that the person would fill in. */
function holdBack(event: SubmitEvent): void {
	if (!(event.target instanceof HTMLFormElement) || event.target.querySelector(FILLED) === null) return;
	event.preventDefault();
	event.stopImmediatePropagation();
}

if (!Object.hasOwn(globalThis, ANSWER)) Object.defineProperty(globalThis, ANSWER, { value: answer });
