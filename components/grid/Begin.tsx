import Link from "next/link";
import { mark } from "../words/text";
import { t } from "../words/words";
import type { AttackRow } from "./attack-row";

/** Three to begin with, and what each of them is about. */
const FIRST = [
	["code-interception", mark("why PKCE exists")],
	["login-csrf", mark("whose session is it?")],
	["mix-up", mark("which server did you ask?")],
] as const;

/** For somebody who does not know where to begin. */
export function Begin({ attacks }: { readonly attacks: readonly AttackRow[] }) {
	return (
		<section className="attack-panel">
			<h2>{t("Not sure where to begin?")}</h2>
			<p>{t("Three that change how you read the rest:")}</p>
			<ol>
				{FIRST.map(([id, about]) => (
					<li key={id}>
						<Link href={`/attacks/${id}`} prefetch={false}>
							<span lang="en">{attacks.find(({ row }) => row.id === id)?.row.title}</span>: {t(about)}
						</Link>
					</li>
				))}
			</ol>
		</section>
	);
}
