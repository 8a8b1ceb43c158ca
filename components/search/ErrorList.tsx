import type { ReactNode } from "react";
import type { AnsweredError, AnsweringCheck } from "@/content/errors-answered";
import type { Carrier } from "@/lib/search/answered";
import { Spec } from "../lesson/components";
import { T } from "../words/words";
import "./errors.css";

/** Every error code: what it means, who answers with it, and for each check a run in which it does. */
export function ErrorList({ errors }: { readonly errors: readonly AnsweredError[] }) {
	return (
		<ul className="errors">
			{errors.map((error) => (
				<li key={error.id} id={error.id}>
					<h3 id={`${error.id}-code`}>{error.code === "" ? <T text="No error code" /> : <code>{error.code}</code>}</h3>
					<p className="measure" lang="en">
						{error.meaning.text}{" "}
						{error.meaning.specs.length === 0 ? null : <Spec>{error.meaning.specs.join(", ")}</Spec>}
					</p>
					{error.by.map(({ who, checks }, i) => (
						<section key={who} aria-labelledby={`${error.id}-code ${error.id}-by-${i}`}>
							<h4 id={`${error.id}-by-${i}`} lang="en">
								{who}
							</h4>
							<ul>
								{checks.map((check) => (
									<Answering key={`${check.check.id} ${check.status}`} answering={check} />
								))}
							</ul>
						</section>
					))}
					{error.others.length > 0 ? <Others others={error.others} /> : null}
				</li>
			))}
		</ul>
	);
}

/** Checks of which nobody sees a no in the lessons. */
function Others({ others }: Pick<AnsweredError, "others">) {
	const checks = others.map(({ check, asked }, i) => (
		<span key={check.id} lang="en">
			{i > 0 ? ", " : ""}
			<a href={asked.href}>{check.title}</a>
		</span>
	));
	return (
		<p className="errors-others">
			<T
				text="These can answer so, too, and do in no run here. Each link leads to where one is asked: {checks}."
				values={{ checks }}
			/>
		</p>
	);
}

/** So many lessons are named beside a check. */
const MOST = 3;

function Answering({ answering: { check, status, carrier, runs } }: { readonly answering: AnsweringCheck }) {
	return (
		<li>
			<span lang="en">{check.title}</span>
			<span className="errors-how">{howOf(status, carrier)}</span>
			<span className="errors-runs" lang="en">
				{runs.slice(0, MOST).map(({ lesson, href }) => (
					<a key={href} href={href} aria-label={`${lesson}: ${check.title}`}>
						{lesson}
					</a>
				))}
			</span>
		</li>
	);
}

/** As in `400, in the body`. */
function howOf(status: number, carrier: Carrier): ReactNode {
	if (status === 0) return <T text="nothing is answered" />;
	switch (carrier) {
		case "body":
			return <T text="{status}, in the body" values={{ status }} />;
		case "challenge":
			return <T text="{status}, in WWW-Authenticate" values={{ status }} />;
		case "page":
			return <T text="{status}, on a page" values={{ status }} />;
		case "redirect":
			return <T text="{status}, in the redirect" values={{ status }} />;
		case "none":
			return <T text="{status}; the code stands on our stamp alone" values={{ status }} />;
	}
}
