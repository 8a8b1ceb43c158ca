import { mark, type Text } from "./text";
import { language, t } from "./words";

const LESSON = mark("The text of the lesson is in English.");

/** Beside a text that is English in every language of the page: says so to whoever reads the page in another one. */
export const ProseNote = ({ text = LESSON }: { readonly text?: Text }) =>
	language() === "en" ? null : <p className="prose-note text-[14px] text-ink2">{t(text)}</p>;
