import { escaped } from './html.ts';
import { layout } from './layout.ts';

/** Markup, control and direction characters: everything that a careless popup would run or be misled by. */
const hostileText = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>\u202Etxet\u0000';

/** A page whose every field that a tag can send holds markup; for the test that nothing of it is ever more than text. */
export function hostile(): string {
	return layout({
		title: `Depression ${hostileText}`,
		description: hostileText,
		keywords: hostileText,
		main: `<h1>Hostile page</h1><button type="button" id="hostile" class="button">${escaped(`Sertraline ${hostileText}`)}</button>`,
	});
}
