/** How the words of the interface are written down in the sources. See `words.ts`. */

/** An English text that the catalogue knows. */
export type Text = string & { readonly catalogued: true };

/** A text that is written out in the source, so that it can be found there. */
export type Written<S extends string> = string extends S ? never : S;

/** The names in braces: `{count} hops` has `count`. */
export type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
	? Name | NamesIn<Rest>
	: never;

/** What is filled in for the names. A text that was marked elsewhere may have any. */
export type Values<S extends string, V> = S extends Text
	? [values?: Readonly<Record<string, V>>]
	: [NamesIn<S>] extends [never]
		? []
		: [values: Readonly<Record<NamesIn<S>, V>>];

/** For texts that are written down before anybody says them, as in a table: `{ key: "B", does: mark("Blank") }`, and later `t(row.does)`. */
export const mark = <const S extends string>(text: Written<S>): Text => text as string as Text;

/** What a language says for an English text; `undefined` where it has nothing. */
export type Translate = (english: string) => string | undefined;

export interface Spoken {
	/** As `lang` has it. */
	readonly lang: string;
	readonly dir?: "rtl";
	readonly translate: Translate;
	/** Says the title of the page, too. @returns ends that */
	readonly begin: () => () => void;
}
