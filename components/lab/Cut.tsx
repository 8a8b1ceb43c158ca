import { cutMembers } from "@/lib/lab/explain/cut";

/** A value in a narrow place. A list breaks between its members, each of which is cut by itself. Raw has all. */
export function Cut({ text }: { readonly text: string }) {
	const [first = "", ...others] = cutMembers(text, MOST, ENDS, ENDS).split(" ");
	if (others.length === 0) return first;
	return [first, ...others].map((member, i) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a member may come twice.
		<span key={i}>
			<span className="lab-member">{member}</span>{" "}
		</span>
	));
}

/** Characters that stay as they are, else so many of each end. */
const [MOST, ENDS] = [48, 22];
