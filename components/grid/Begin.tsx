import Link from "next/link";
import type { AttackRow } from "./attack-row";

/** Three to begin with, and what each of them is about. */
const FIRST = [
	["code-interception", "why PKCE exists"],
	["login-csrf", "whose session is it?"],
	["mix-up", "which server did you ask?"],
] as const;

/** For somebody who does not know where to begin. */
export function Begin({ attacks }: { readonly attacks: readonly AttackRow[] }) {
	return (
		<section className="attack-panel">
			<h2>Not sure where to begin?</h2>
			<p>Three that change how you read the rest:</p>
			<ol>
				{FIRST.map(([id, about]) => (
					<li key={id}>
						<Link href={`/attacks/${id}`} prefetch={false}>
							{attacks.find(({ row }) => row.id === id)?.row.title}: {about}
						</Link>
					</li>
				))}
			</ol>
		</section>
	);
}
