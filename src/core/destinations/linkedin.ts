import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { under } from './parts/under.ts';

/** The Insight Tag. Since 2026 the body of `/wa/` is base64 of gzip of the JSON that it used to be. */
export const linkedin: Destination = {
	organisation: 'LinkedIn',
	service: 'LinkedIn Insight Tag',
	role: 'advertising',
	source: 'https://www.linkedin.com/help/lms/answer/a418880',
	hosts: ['px.ads.linkedin.com', 'px4.ads.linkedin.com', 'px5.ads.linkedin.com', 'dc.ads.linkedin.com', 'www.linkedin.com'],
	takes: (url) =>
		url.hostname === 'www.linkedin.com'
			? /^\/px\/[a-z_]+\/?$/.test(url.pathname)
			: /^\/(?:collect|attribution_trigger|wa|setuid|db_sync|insight_tag_errors)\b/.test(url.pathname),
	// The tag's own requests carry a `conversionId` only for what is more than a visit of a page.
	unnamed: (url) => (/^\/(?:collect|attribution_trigger)\b/.test(url.pathname) ? 'page view' : null),
	meanings: {
		...under(['', 'redirect/query'], {
			url: 'page',
			...every('event', 'signalType conversionId'),
			...every('browser-id', 'li_adsId liGiant li_giant'),
			...every('click-id', 'liFatId li_fat_id'),
			...every('ignore', 'v fmt pid pid/* time tm ck cookiesTest liSync eventId rand medium g'),
		}),
		pageTitle: 'title',
		referrer: 'referrer',
		hem: 'email',
		...every('browser-id', 'puuid tlUid'),
		e_ipv6: 'ip',
		href: 'data',
		...pressed(),
		...every('consent', 'gdpr consent us_privacy'),
		...every(
			'ignore',
			'pids/* scriptVersion domain websiteSignalRequestId isTranslated isLinkedInApp misc/* isFilteredByClient partner',
			'dbredirect redirect',
		),
	},
};

/** The element that was pressed, what stands inside it, and the line of elements that it stands in. */
function pressed(): Record<string, Meaning> {
	const element: Readonly<Record<string, Meaning>> = {
		...every('label', 'innerText elementTitle elementValue alt ariaLabel'),
		...every('field', 'name elementName placeholder'),
		...every('ignore', 'tagName cursor isFormSubmission elementType imageSrc backgroundImageSrc'),
	};
	return {
		'domAttributes/**': 'data',
		'innerElements/**': 'data',
		'elementCrumbsTree/**': 'data',
		...under(['domAttributes', 'innerElements/*', 'innerElements/*/domAttributes', 'elementCrumbsTree/*'], element),
	};
}
