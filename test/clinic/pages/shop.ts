/** A shop with the same tags and nothing to do with health. */
export function shopPage(url: URL): string | null {
	if (url.pathname !== '/') return null;
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Northpine Outdoor</title>
<link rel="stylesheet" href="/assets/style.css"><link rel="icon" href="data:,"><script src="/assets/shop.js" defer></script></head>
<body><main><h1>Trail running shoes</h1><p>$89, two colours, free returns.</p></main></body>
</html>`;
}
