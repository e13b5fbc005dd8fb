/** The booking service's widget, framed by the clinic from another origin. */
export function schedulerPage(url: URL): string | null {
	if (url.pathname !== '/embed') return null;
	const slots = ['2026-12-03 10:00', '2026-12-04 15:30'];
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Psychiatry appointments</title><link rel="stylesheet" href="/assets/style.css"><link rel="icon" href="data:,">
<script src="/assets/scheduler.js" defer></script></head>
<body class="widget"><h1>Next free times</h1>${slots.map((slot) => `<button type="button" class="button" data-slot="${slot}">${slot}</button>`).join(' ')}
<form id="hold"><label for="name">Your name</label><input id="name" name="name" autocomplete="name">
<label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="email">
<label for="about">What is it about?</label><input id="about" name="about"><button type="submit" class="button">Hold this time</button></form></body>
</html>`;
}
