interface Props {
	readonly text: string;
	/** What the library says of it, in English; absent where it says nothing. */
	readonly english: string | undefined;
}

/** A text in the language of the page, in which some words may be English. */
export function Mixed({ text, english = "" }: Props) {
	if (english === "") return text;
	const at = text.indexOf(english);
	return (
		<>
			{text.slice(0, at)}
			<span lang="en">{english}</span>
			{text.slice(at + english.length)}
		</>
	);
}
