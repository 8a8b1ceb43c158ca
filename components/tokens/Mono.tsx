import { Shown } from "./Covered";

/** A value in a sentence. */
export const Mono = ({ text }: { readonly text: string }) => (
	<code className="value-code">
		<Shown text={text} max={80} />
	</code>
);
