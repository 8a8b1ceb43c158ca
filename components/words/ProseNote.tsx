import { language, t } from "./words";

/** Beside a text that is English in every language of the page: says so to whoever reads the page in another one. */
export const ProseNote = () =>
	language() === "en" ? null : (
		<p className="prose-note text-[14px] text-ink2">{t("The text of the lesson is in English.")}</p>
	);
