"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ChoicePoint, Hop, Run } from "@/lib/flow/run";
import { formatPairs } from "@/lib/http/form";
import type { RequestMessage } from "@/lib/vocabulary/message";
import { NotFetched } from "../ui/piece";
import { t } from "../words/words";

interface Props {
	readonly run: Run;
	readonly hop: Hop;
	/** What the person can do with this page, where they act on it. */
	readonly choice: ChoicePoint | undefined;
	readonly onChoose: (choice: ChoicePoint, made: string) => void;
}

/**
 * The page that the server sent, as its user sees it: in a frame without script, under an address bar.
 * A press of a button in it becomes the next request.
 */
export function UserScreen({ run, hop, choice, onChoose }: Props) {
	const { message } = hop;
	// A document of its own takes a moment to make: the hop is drawn first.
	const page = useLater(message.kind === "response" ? message.response.body : undefined);
	const [height, setHeight] = useState(160);
	const frame = useRef<HTMLIFrameElement>(null);
	const choose = useCallback(
		(form: HTMLFormElement, button: HTMLElement) => {
			if (choice) onChoose(choice, madeChoice(choice, typedFields(form, button)));
		},
		[choice, onChoose],
	);
	const ready = useCallback(() => {
		const inner = frame.current?.contentDocument;
		if (!inner) return;
		setHeight(Math.min(420, inner.body.offsetHeight));
		inner.onclick = (event) => {
			const target = event.target as Element | null;
			const button = target?.closest?.("button");
			if (target?.closest?.("a")) event.preventDefault();
			const form = button?.closest("form");
			if (!button || !form) return;
			event.preventDefault();
			choose(form, button);
		};
	}, [choose]);
	if (message.kind !== "response") return null;
	const { url, around } = requested(run, message.exchange);
	return (
		<section
			className="screen"
			aria-label={around === undefined ? t("What the user sees") : t("What was sent for a frame")}
		>
			<div className="screen-bar">
				<span className="screen-dot" aria-hidden="true" />
				<span className="screen-url">
					{around === undefined ? <bdi translate="no">{url}</bdi> : t("In a frame of {address}", { address: around })}
				</span>
			</div>
			{page === undefined ? (
				<div style={{ height }} />
			) : (
				<iframe
					ref={frame}
					title={t("The page that the server sent")}
					// Our own listener reads the press; the page itself can run nothing and go nowhere.
					sandbox="allow-same-origin"
					srcDoc={styled(page)}
					onLoad={ready}
					style={{ height }}
				/>
			)}
			{choice ? (
				<Options person={personAt(run, message.to)} choice={choice} page={message.response.body} onChoose={onChoose} />
			) : null}
		</section>
	);
}

/** A value a moment after what came with it was painted, in milliseconds; `undefined` until then. */
function useLater<T>(value: T): T | undefined {
	const [later, setLater] = useState<{ readonly value: T }>();
	useEffect(() => {
		const timer = setTimeout(() => setLater({ value }), 40);
		return () => clearTimeout(timer);
	}, [value]);
	return later?.value === value ? later.value : undefined;
}

/** Whose screen it is: a page may be the attacker's own. */
const personAt = (run: Run, lane: string): string => {
	const found = run.lanes.find(({ id }) => id === lane);
	return found?.role === "attacker" ? found.short : "Ada";
};

interface OptionsProps extends Pick<Props, "onChoose"> {
	readonly person: string;
	readonly choice: ChoicePoint;
	/** The page as sent. */
	readonly page: string;
}

/**
 * The same choices as buttons, for everybody whose browser or reader keeps frames apart. Where the page has
 * buttons of these names itself they are folded away, so that nobody sees two of each.
 */
function Options({ person, choice, page, onChoose }: OptionsProps) {
	const twice = choice.options.some(({ label }) => page.includes(`>${label}</button>`));
	const buttons = choice.options.map((option) => (
		<button key={option.id} type="button" className="btn" lang="en" onClick={() => onChoose(choice, option.id)}>
			{option.label}
		</button>
	));
	if (twice)
		return (
			<details className="screen-more">
				<summary>{t("Act for {person} without this page", { person })}</summary>
				<p className="screen-options">{buttons}</p>
			</details>
		);
	return (
		<p className="screen-options">
			<span>{t("Act for {person}:", { person })}</span>
			{buttons}
		</p>
	);
}

/** What the browser asked for; `around` is what the address bar says, where that is another page. */
const requested = (run: Run, exchange: string): { readonly url: string; readonly around?: string | undefined } =>
	run.hops.flatMap(({ message }) =>
		message.kind === "request" && message.exchange === exchange
			? [{ url: addressOf(message), around: message.around }]
			: [],
	)[0] ?? { url: "" };

/** As in the address bar: with what was not sent. */
const addressOf = ({ request, fragment }: RequestMessage): string =>
	fragment === undefined ? request.url : `${request.url}#${fragment}`;

/** A file whose name changes with its content, so that a browser keeps it, and needs no network for it later. */
const SCREEN_STYLE = new URL("./screen.css", import.meta.url).href;

/** Has the style sheet at hand before the first page is shown. @throws NotFetched */
export const fetchStyle = (): Promise<unknown> =>
	fetch(SCREEN_STYLE).catch((cause: unknown) => {
		throw new NotFetched("The style of the pages could not be fetched", { cause });
	});

/**
 * The page as sent, with our style sheet: the server's HTML has none. Its script, which could not run here, is left out,
 * and so is a frame; of an image the words that stand for it are shown. Nothing is fetched from anybody.
 */
const styled = (html: string): string =>
	html
		.replace("</head>", `<link rel="stylesheet" href="${SCREEN_STYLE}"></head>`)
		.replace(/<(script|iframe)\b[^>]*>[\s\S]*?<\/\1>/g, "")
		.replace(/(<img\b[^>]*) src="[^"]*"/g, "$1");

/** What the person typed and pressed, without the hidden fields, which the server put there. */
function typedFields(form: HTMLFormElement, button: HTMLElement): readonly (readonly [string, string])[] {
	const inputs = [...form.querySelectorAll<HTMLInputElement>("input:not([type=hidden])")];
	const fields = inputs.flatMap((input) => {
		if (input.type !== "checkbox") return [[input.name, input.value] as const];
		// Only what differs from the page is said: a tick that stays is sent anyhow.
		return input.checked === input.defaultChecked
			? []
			: [[input.checked ? input.name : `-${input.name}`, input.value] as const];
	});
	const name = button.getAttribute("name");
	return name ? [...fields, [name, button.getAttribute("value") ?? ""]] : fields;
}

/** The option that says the same, else the fields themselves. An empty sign-in form means: as Ada. */
function madeChoice(choice: ChoicePoint, fields: readonly (readonly [string, string])[]): string {
	const made = formatPairs(fields);
	const option = choice.options.find((one) => formatPairs(one.fields) === made);
	if (option) return option.id;
	const untouched = fields.length > 1 && fields.every(([, value]) => value === "");
	return untouched ? (choice.options[0]?.id ?? "") : `?${made}`;
}
