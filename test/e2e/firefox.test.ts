import { afterAll, describe, expect, it } from 'vitest';
import { clinicUrl } from '../clinic/hosts.ts';
import { sendBurst } from './burst.ts';
import { eventually } from './eventually.ts';
import { type FirefoxBed, openFirefoxBed } from './firefox-bed.ts';
import { skippedWithout } from './in-each-browser.ts';
import { CLINIC_SITE } from './test-bed.ts';
import { words } from './words.ts';

// What only Firefox does: sites that are not granted at the installation, and a background page in place of a worker.

const REQUESTS = 20;

describe.skipIf(skippedWithout !== '')(`in Firefox${skippedWithout}`, () => {
	let bed: FirefoxBed;
	const open = async (preferences: Parameters<typeof openFirefoxBed>[0]) => {
		await bed?.close();
		bed = await openFirefoxBed(preferences);
	};
	afterAll(() => bed?.close());

	const kept = async () => (await bed.extension.stored()).kept;

	/** Sends a burst and gives the addresses that reached the server. */
	async function burst(name: string): Promise<readonly string[]> {
		await bed.tab.evaluate(sendBurst, { name, requests: REQUESTS, apart: 10 });
		return bed.clinic.received.filter(({ url }) => url.searchParams.get('burst') === name).map(({ url }) => url.href);
	}

	async function expectWhole(name: string): Promise<void> {
		const arrived = await burst(name);
		expect(new Set(arrived).size).toBe(REQUESTS);
		const ofBurst = await eventually(
			async () => (await kept()).filter(({ observation: { url } }) => url.includes(`burst=${name}&`)),
			(found) => found.length >= REQUESTS && found.every(({ findings }) => findings.length > 0),
		);
		expect(ofBurst.map(({ observation: { url } }) => url).sort()).toEqual([...arrived].sort());
		const posts = ofBurst.filter(({ observation: { method } }) => method === 'POST');
		const answers = posts.filter(({ findings }) =>
			findings.some(({ disclosures }) => disclosures.some(({ value }) => value.includes('Nearly every day'))),
		);
		expect(answers.length).toBe(REQUESTS / 2);
	}

	it('says so where the browser does not let it see what pages send, asks when told to, and records from then on', async () => {
		await open({
			'extensions.originControls.grantByDefault': false,
			// Its own question stands outside of pages, where no test can press.
			'extensions.webextOptionalPermissionPrompts': false,
		});
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
		await bed.tab.goto(clinicUrl('/about'));
		await burst('unseen');
		expect(await kept()).toEqual([]);

		const tabId = await bed.extension.newestTab();
		const popup = await bed.extension.openPopup(tabId);
		const headline = () => popup.$eval('h1', (element) => element.textContent);
		expect(await eventually(headline, (text) => text === words('popup_no_access'))).toBe(words('popup_no_access'));
		await (await popup.$('button.main'))?.click();
		const waiting = words('popup_waiting', CLINIC_SITE);
		expect(await eventually(headline, (text) => text === waiting)).toBe(waiting);
		await popup.close();

		await bed.tab.goto(clinicUrl('/about'));
		await expectWhole('granted');
	}, 180_000);

	it('is woken after its background page was unloaded, by a request and by a page, and loses nothing', async () => {
		await open({ 'extensions.background.idle.timeout': 2_000 });
		await bed.extension.ask({ do: 'watch', site: CLINIC_SITE });
		await bed.tab.goto(clinicUrl('/about'));
		await bed.extension.stopWorker();
		await expectWhole('woken-by-a-request');
		await bed.extension.stopWorker();
		const before = bed.clinic.received.length;
		await bed.tab.goto(clinicUrl('/contact'));
		await expectWhole('woken-by-a-page');
		const arrived = bed.clinic.received.length - before;
		const visit = (await bed.extension.stored()).visits.find(({ page }) => page === clinicUrl('/contact'));
		// The document itself may have been asked for before anything listened: then the visit says that it was seen late.
		expect([arrived, arrived - Number(visit?.late)]).toContain(visit?.counts.requests);
	}, 180_000);
});
