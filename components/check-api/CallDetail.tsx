"use client";
import Link from "next/link";
import { type HttpRequest, header } from "@/lib/http/message";
import { rawText } from "@/lib/http/raw";
import { cut } from "@/lib/http/text";
import type { CallAnswer } from "@/lib/inspect/api/check-api";
import { Sides } from "../inspect/Sides";
import { SmallStamp } from "../stage/Stamp";
import { rich, t } from "../words/words";
import type { Said } from "./words";

interface Props {
	readonly answer: CallAnswer;
	/** Who said no, or why nobody did. */
	readonly said: Said;
}

/** One call: in what it is wrong, what the API noted down, and all messages byte by byte. */
export function CallDetail({ answer: { call, request, response, asked, checks }, said }: Props) {
	const compared = checks.find(({ verdict }) => verdict === "failed")?.compared;
	const token = jwtIn(request);
	return (
		<div className="call-detail">
			<p lang="en">{call.differs}</p>
			<p>
				<SaidText said={said} />
			</p>
			{compared ? <Sides compared={compared} /> : null}
			<p className="call-specs">
				{rich("What should come of it: {sections}.", {
					sections: <bdi translate="no">{call.should.specs.join(", ")}</bdi>,
				})}{" "}
				{token === undefined ? null : (
					<Link href={`/inspect#token=${encodeURIComponent(token)}`} prefetch={false}>
						{t("Take this token apart")}
					</Link>
				)}
			</p>
			<ol className="call-checks" aria-label={t("Checks that ran, in their order")}>
				{checks.map(({ id, title, verdict, detail }) => (
					<li key={id}>
						<span lang="en">{title}</span>
						<SmallStamp verdict={verdict} detail={detail} />
					</li>
				))}
			</ol>
			<Connection request={request} />
			<Messages request={request} response={response} />
			{asked.map((one) => (
				<div key={`${one.request.method} ${one.request.url}`} className="call-asked">
					<p>{t("Before it answers, the API asks:")}</p>
					<Messages {...one} />
				</div>
			))}
		</div>
	);
}

/** What the messages do not show: TLS is modelled beside them. */
function Connection({ request: { tls } }: { readonly request: HttpRequest }) {
	if (!tls) return null;
	const subject = "certificate" in tls ? tls.shown.subject : tls.clientSubject;
	return (
		<p>
			{subject === undefined
				? t("On the connection the caller has shown the certificate of nobody who can be read.")
				: t("On the connection the caller has shown the certificate of {subject}.", { subject })}
		</p>
	);
}

/** Characters of a message that are shown. */
const MAX_RAW = 4000;

export const Messages = ({ request, response }: Pick<CallAnswer, "request" | "response">) => (
	<div className="call-messages">
		<pre className="raw">{cut(rawText(request), MAX_RAW)}</pre>
		<pre className="raw">{response.status === 0 ? t("No answer.") : cut(rawText(response), MAX_RAW)}</pre>
	</div>
);

/** What the checks say of an answer, in a `<p>`. */
export const SaidText = ({ said: { why, isProse, after } }: Pick<Props, "said">) => (
	<>
		<span lang={isProse ? "en" : undefined}>{why}</span>
		{after === undefined ? null : ` ${after}`}
	</>
);

/** The token of a call, where it is one that can be taken apart. */
const jwtIn = ({ headers }: HttpRequest): string | undefined =>
	/^\S+ +([\w-]+\.[\w-]+\.[\w-]*)$/.exec(header(headers, "authorization") ?? "")?.[1];
