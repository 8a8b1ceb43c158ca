import type { Difference } from "@/lib/flow/read/differences";
import { DeltaIcon, MinusIcon, PlusIcon } from "../ui/icons";
import { mark } from "../words/text";
import { t } from "../words/words";
import { isWireName } from "./marks-fit";

/** Plus for what only the second has, minus for what only the first has, a triangle for what changed. */
export function Marks({ list }: { readonly list: readonly Difference[] }) {
	return list.map(({ kind, name }) => (
		<span key={`${kind}${name}`} className="mark-entry">
			<KindTile kind={kind} />
			<span className={isWireName(name) ? "font-mono" : undefined} lang="en">
				{name}
			</span>
		</span>
	));
}

const words = {
	added: mark("only in the second:"),
	removed: mark("only in the first:"),
	changed: mark("differs:"),
} as const;

export function KindTile({ kind }: { readonly kind: Difference["kind"] }) {
	const Icon = { added: PlusIcon, removed: MinusIcon, changed: DeltaIcon }[kind];
	return (
		<span className="tile" data-kind={kind}>
			<Icon size={12} />
			<span className="sr-only">{t(words[kind])} </span>
		</span>
	);
}
