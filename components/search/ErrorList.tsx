import type { AnsweredError, AnsweringCheck } from "@/content/errors-answered";
import type { Carrier } from "@/lib/search/answered";
import { Spec } from "../lesson/components";
import "./errors.css";

/** Every error code: what it means, who answers with it, and for each check a run in which it does. */
export function ErrorList({ errors }: { readonly errors: readonly AnsweredError[] }) {
	return (
		<ul className="errors">
			{errors.map((error) => (
				<li key={error.id} id={error.id}>
					<h3>{error.code === "" ? "No error code" : <code>{error.code}</code>}</h3>
					<p className="measure">
						{error.meaning.text}{" "}
						{error.meaning.specs.length === 0 ? null : <Spec>{error.meaning.specs.join(", ")}</Spec>}
					</p>
					{error.by.map(({ who, checks }) => (
						<section key={who} aria-label={`${error.code || "No error code"}: ${who}`}>
							<h4>{who}</h4>
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
	return (
		<p className="errors-others">
			These can answer so, too, and do in no run here. Each link leads to where one is asked:{" "}
			{others.map(({ check, asked }, i) => (
				<span key={check.id}>
					{i > 0 ? ", " : ""}
					<a href={asked.href}>{check.title}</a>
				</span>
			))}
			.
		</p>
	);
}

/** So many lessons are named beside a check. */
const MOST = 3;

function Answering({ answering: { check, status, carrier, runs } }: { readonly answering: AnsweringCheck }) {
	return (
		<li>
			<span>{check.title}</span>
			<span className="errors-how">{howOf(status, carrier)}</span>
			<span className="errors-runs">
				{runs.slice(0, MOST).map(({ lesson, href }) => (
					<a key={href} href={href} aria-label={`${lesson}: ${check.title}`}>
						{lesson}
					</a>
				))}
			</span>
		</li>
	);
}

const carried: Readonly<Record<Carrier, string>> = {
	body: "in the body",
	challenge: "in WWW-Authenticate",
	page: "on a page",
	redirect: "in the redirect",
	none: "",
};

/** As in `400, in the body`. */
const howOf = (status: number, carrier: Carrier): string =>
	status === 0 ? "nothing is answered" : [String(status), carried[carrier]].filter((part) => part !== "").join(", ");
