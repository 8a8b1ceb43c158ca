import type { Compared } from "@/lib/vocabulary/message";

/** The two things that a check compared, and what holds between them. */
export function Sides({ compared }: { readonly compared: Compared }) {
	return (
		<div className="compared" lang="en">
			<Side {...compared.left} />
			<span className="compared-sign">{compared.relation}</span>
			<Side {...compared.right} />
		</div>
	);
}

function Side({ label, text }: { readonly label: string; readonly text: string }) {
	return (
		<div className="compared-side">
			<span className="block text-[14px] leading-[18px] text-ink2">{label}</span>
			<span className="compared-text">{text}</span>
		</div>
	);
}
