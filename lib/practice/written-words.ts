/** What is said of a written request: each sentence is about a difference that is there. */
import { shortName } from "../flow/read/describe";
import { checksOf, isDecision } from "../flow/read/stamp";
import { containsWhole, requestText } from "../flow/read/text-of";
import type { Run, RunValue } from "../flow/run";
import { parsePairs, queryOf } from "../http/form";
import type { HttpRequest } from "../http/message";
import { reasonOf, targetOf } from "../http/raw";
import { cut } from "../http/text";
import { laneAt } from "../parties/network";
import { valueKinds } from "../vocabulary/values";
import type { RequestHop } from "./can-be-written";
import type { Delivered } from "./delivered";
import type { Judged } from "./exercise";
import type { Later } from "./further-on";
import type { MisconceptionId } from "./misconceptions";
import type { Difference } from "./request-difference";
import { tokenDifferences } from "./same-answer";
import { differencesIn, type Trial } from "./written-cause";

const nameOf = ({ kind }: RunValue): string => valueKinds[kind].name;

/** The value of the run that a text is, or that a header brings after its scheme. */
function valueIn(run: Run, text: string): RunValue | undefined {
	const bare = text.replace(/^(?:Bearer|DPoP) +/i, "");
	return run.values.find((value) => value.text === bare);
}

const PLACES = { header: "among the headers", query: "in the address", form: "in the body" } as const;
const placeOf = (part: string): string => PLACES[part as keyof typeof PLACES] ?? "in the body";

/** In what a request is not that of the run, in one or two sentences. */
function sentenceOf(run: Run, difference: Difference): string {
	const { part, name, kind, sent } = difference;
	if (part === "server") return serverSentence(run, difference);
	if (part === "path") return `You sent it to the path ${cut(sent, 60)}. The request of the run goes to another path.`;
	if (part === "method") return `You sent it with ${cut(sent, 20)}. The request of the run has another method.`;
	if (part === "body") return kind === "missing" ? "The body is missing." : "The body is not that of the run.";
	switch (kind) {
		case "missing":
			return `${name} is missing ${placeOf(part)}.`;
		case "extra":
			return `You sent ${name} ${placeOf(part)}. The request of the run has no ${name} there.`;
		case "repeated":
			return `${name} stands there more often than in the request of the run.`;
		case "misplaced":
			return misplacedSentence(difference);
		case "other":
			return otherSentence(run, difference);
	}
}

/** A token in an address is more than a slip: the standards speak of it. */
function misplacedSentence({ part, name, sent }: Difference): string {
	if (part === "header" && sent === "query")
		return `You put ${name} in the address. RFC 6750 §2.3 advises against that, since addresses are logged, and OAuth 2.1 §5.1 forbids it: it belongs in the Authorization header.`;
	return `You put ${name} ${placeOf(sent)}. In the request of the run it stands ${placeOf(part)}.`;
}

function serverSentence({ lanes }: Run, { sent }: Difference): string {
	const lane = laneAt(lanes, `https://${sent}/`);
	return `You sent it to ${lane ? `${lane.spoken}, ${sent}` : cut(sent, 60)}. The request of the run goes to another server.`;
}

function otherSentence(run: Run, { name, sent, meant }: Difference): string {
	if (sent === "") return `${name} is empty.`;
	const [was, is] = [valueIn(run, sent), valueIn(run, meant)];
	if (was && is && was.id === is.id) return `${name} brings the ${nameOf(is)} in another way than in the run.`;
	if (was && is && was.kind === is.kind)
		return `You sent the ${shortName(was)} as ${name}. The request of the run has the ${shortName(is)}.`;
	if (was && is) return `You sent the ${nameOf(was)} as ${name}. It asks for the ${nameOf(is)}.`;
	if (was) return `You sent the ${nameOf(was)} as ${name}. It asks for something else.`;
	if (is && !is.isPublic) return `What you sent as ${name} is not the ${nameOf(is)} that you hold.`;
	return `${name} is not what it is in the request of the run: you sent “${cut(sent, 60)}”.`;
}

/** What somebody who sends one kind of value instead of another may believe. */
const BELIEVED: Readonly<Record<string, MisconceptionId>> = {
	"code_challenge code_verifier": "verifier-challenge",
	"code_verifier code_challenge": "verifier-challenge",
	"nonce state": "state-nonce",
	"state nonce": "state-nonce",
	"code access_token": "code-token",
	"refresh_token access_token": "refresh-at-api",
	"user_code device_code": "device-codes",
};

function misconceptionIn(run: Run, { kind, sent, meant }: Difference): MisconceptionId | undefined {
	if (kind !== "other") return undefined;
	return BELIEVED[`${valueIn(run, sent)?.kind} ${valueIn(run, meant)?.kind}`];
}

export interface Outcome {
	readonly accepted: boolean;
	/** The one thing that it failed at. */
	readonly wrong: Difference | undefined;
	/** What it leads to later in the run. */
	readonly later: Later | undefined;
}

/** What is said to a written request. */
export function judgedOf(trial: Trial, { accepted, wrong, later }: Outcome): Judged {
	const { run, hop, got } = trial;
	const because = wrong ? sentenceOf(run, wrong) : accepted ? allTheSame(trial, later) : severalIn(trial);
	const doubtful = wrong ? [wrong] : later ? differencesIn(trial) : [];
	const misconception = doubtful.map((one) => misconceptionIn(run, one)).find((one) => one !== undefined);
	const became = becameOf(trial, accepted);
	// The receiver has said just that.
	const isSaid = wrong?.kind === "missing" && became.includes(`${wrong.name} is missing`);
	return {
		right: accepted && !later,
		says: [became, isSaid ? "" : because, later ? laterSentence(later) : ""].filter((text) => text !== "").join(" "),
		...(misconception ? { misconception } : {}),
		hop: later?.hop ?? hopOfCheck(run, hop, got) ?? hop.index,
	};
}

const laterSentence = ({ who, why }: Later): string =>
	who === ""
		? "With it, the run does not come to its end."
		: `Later ${who} says no${why === "" ? "" : `: ${why.replace(/\.$/, "")}`}.`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the receiver made of it. */
function becameOf({ run, sent, got }: Trial, accepted: boolean): string {
	const { receiver, response, refusal } = got;
	if (!receiver) return `Nobody in this run answers at https://${cut(targetOf(sent.url).host, 60)}.`;
	const who = capital(receiver.spoken);
	if (response.status === 0) return `No answer came from ${receiver.spoken}.`;
	if (accepted) return `${who} ${isDecision(got.checks) ? "permitted" : "accepted"} it.`;
	if (isOverlooked(sent, got, run)) return `${who} refused it: it found no access token where it looks for one.`;
	if (!refusal) return "The server answered, but that is not what the task asks for.";
	const { description, status } = refusal;
	return `${who} refused it${description === "" ? `, with ${status} ${reasonOf(status)}`.trimEnd() : `: ${description.replace(/\.$/, "")}`}.`;
}

/** Whether a token was sent that the receiver says it has not got: to whoever sees it stand there, it was. */
const isOverlooked = (sent: HttpRequest, { refusedBy }: Delivered, run: Run): boolean =>
	/\.token-sent$/.test(refusedBy?.id ?? "") &&
	(isNamed(sent) ||
		run.values.some(({ kind, text }) => kind === "access_token" && containsWhole(requestText(sent), text)));

/** A parameter of that name, whatever its value. */
const isNamed = ({ url, body }: HttpRequest): boolean =>
	[...queryOf(url), ...parsePairs(body)].some(([name, value]) => name === "access_token" && value !== "");

/** Of what was accepted though it is not the request of the run. */
function allTheSame(trial: Trial, later: Later | undefined): string {
	const all = differencesIn(trial);
	const named = (kind: Difference["kind"]) => listed(all.filter((one) => one.kind === kind).map(whatOf));
	const [missing, extra, other] = [named("missing"), named("extra"), named("other")];
	const misplaced = named("misplaced");
	const claims = later ? [] : tokenDifferences(trial.got, trial.meant);
	return [
		missing === "" ? "" : `It did so without ${missing}, which the request of the run has.`,
		extra === "" ? "" : `The request of the run has no ${extra}.`,
		other === "" ? "" : `Not as in the request of the run: ${other}.`,
		misplaced === "" ? "" : `In another place than in the request of the run: ${misplaced}.`,
		claims.length === 0 ? "" : `The access token is not that of the run: it differs in ${listed(claims)}.`,
	]
		.filter((text) => text !== "")
		.join(" ");
}

/** Where no single thing leads further. */
function severalIn(trial: Trial): string {
	const all = differencesIn(trial);
	if (all.length < 2) return "";
	const names = [...new Set(all.map(whatOf))];
	const shown = names.length > 4 ? [...names.slice(0, 4), `${names.length - 4} more`] : names;
	return `In several things it is not the request of the run: ${listed(shown)}.`;
}

const whatOf = ({ part, name }: Difference): string => (name === "" ? `the ${part}` : cut(name, 40));

const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Where the run shows the check that refused. */
function hopOfCheck({ hops }: Run, { index }: RequestHop, { refusedBy }: Delivered): number | undefined {
	const found =
		refusedBy && hops.find((hop) => hop.index > index && checksOf(hop).some(({ id }) => id === refusedBy.id));
	return found?.index;
}
