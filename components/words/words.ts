"use client";
/**
 * The words of the interface. The sources say them in English, through `t`, `rich` and `T`; the catalogue beside this
 * file has each of them in German. What a lesson, a check or a party says is no word of the interface: it stays in
 * English, and is marked with `lang="en"`.
 *
 * A message library would bring a parser of messages to every page. This one looks up and fills in.
 */
import { createElement, Fragment, type ReactNode } from "react";
import type { NamesIn, Text, Translate, Values, Written } from "./text";

// The page has one language at a time. components/language alone changes it, and then draws everything anew.
let translate: Translate = () => undefined;
let current = "en";

/** The language of the interface, as `lang` has it. */
export const language = (): string => current;

/** @param to what every text is looked up in from now on */
export function speak(name: string, to: Translate): void {
	current = name;
	translate = to;
}

/** What follows ` ~ ` tells two meanings of one English word apart, and is never shown: `Open ~ of a question`. */
const found = (text: string): string => translate(text) ?? text.split(" ~ ", 1)[0] ?? "";

/** Says a text in the language of the page. `t("{count} hops", { count })`: what stands in braces is filled in. */
export function t<const S extends string>(
	text: Written<S> | (S & Text),
	...[values]: Values<S, string | number>
): string {
	const said = found(text);
	const known: Readonly<Record<string, unknown>> | undefined = values;
	return known ? said.replace(/\{(\w+)\}/g, (_, name) => String(known[name])) : said;
}

/** The same with elements to fill in: `rich("Press {key}", { key: <kbd>?</kbd> })`. */
export const rich = <const S extends string>(
	text: Written<S> | (S & Text),
	...[values]: Values<S, ReactNode>
): ReactNode => filled(text, values);

function filled(text: string, values: Readonly<Record<string, ReactNode>> = {}): ReactNode {
	const parts = found(text).split(/\{(\w+)\}/);
	return createElement(Fragment, undefined, ...parts.map((part, i) => (i % 2 === 0 ? part : values[part])));
}

interface Props<S extends string> {
	/** Written out, as for `t`. */
	readonly text: Written<S>;
	/** Elements for what stands in braces. */
	readonly values?: Readonly<Record<NamesIn<S>, ReactNode>>;
}

/**
 * A text in a page that the server draws. `t` cannot be called there: it would be English for ever. This is said in the
 * reader's language when the page is alive.
 */
export const T = <const S extends string>({ text, values }: Props<S>): ReactNode => filled(text, values);
