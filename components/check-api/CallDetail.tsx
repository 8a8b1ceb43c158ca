"use client";
import Link from "next/link";
import { type HttpRequest, header } from "@/lib/http/message";
import { rawText } from "@/lib/http/raw";
import { cut } from "@/lib/http/text";
import type { CallAnswer } from "@/lib/inspect/api/check-api";
import { Sides } from "../inspect/Sides";
import { SmallStamp } from "../stage/Stamp";

interface Props {
	readonly answer: CallAnswer;
	/** Who said no, or why nobody did. */
	readonly said: string;
}

/** One call: in what it is wrong, what the API noted down, and all messages byte by byte. */
export function CallDetail({ answer: { call, request, response, asked, checks }, said }: Props) {
	const compared = checks.find(({ verdict }) => verdict === "failed")?.compared;
	const token = jwtIn(request);
	return (
		<div className="call-detail">
			<p>{call.differs}</p>
			<p>{said}</p>
			{compared ? <Sides compared={compared} /> : null}
			<p className="call-specs">
				What should come of it: {call.should.specs.join(", ")}.{" "}
				{token === undefined ? null : (
					<Link href={`/inspect#token=${encodeURIComponent(token)}`} prefetch={false}>
						Take this token apart
					</Link>
				)}
			</p>
			<ol className="call-checks" aria-label="Checks that ran, in their order">
				{checks.map(({ id, title, verdict, detail }) => (
					<li key={id}>
						<span>{title}</span>
						<SmallStamp verdict={verdict} detail={detail} />
					</li>
				))}
			</ol>
			<Connection request={request} />
			<Messages request={request} response={response} />
			{asked.map((one) => (
				<div key={`${one.request.method} ${one.request.url}`} className="call-asked">
					<p>Before it answers, the API asks:</p>
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
	return <p>On the connection the caller has shown the certificate of {subject ?? "nobody who can be read"}.</p>;
}

/** Characters of a message that are shown. */
const MAX_RAW = 4000;

export const Messages = ({ request, response }: Pick<CallAnswer, "request" | "response">) => (
	<div className="call-messages">
		<pre className="raw">{cut(rawText(request), MAX_RAW)}</pre>
		<pre className="raw">{response.status === 0 ? "No answer." : cut(rawText(response), MAX_RAW)}</pre>
	</div>
);

/** The token of a call, where it is one that can be taken apart. */
const jwtIn = ({ headers }: HttpRequest): string | undefined =>
	/^\S+ +([\w-]+\.[\w-]+\.[\w-]*)$/.exec(header(headers, "authorization") ?? "")?.[1];
