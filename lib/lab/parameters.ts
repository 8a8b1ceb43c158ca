/** What a message says, by name: its parameters, the members of its JSON, and the headers that a client reads. */
import { jsonObject } from "../crypto/json";
import { answeredPairs, type Pairs, type Params, parsePairs, queryOf, readParams } from "../http/form";
import { FORM_TYPE, type HeaderList, type HttpRequest, type HttpResponse, header, mediaType } from "../http/message";

/** Headers that carry something of the protocol. */
const TELLING = /^(authorization|dpop|dpop-nonce|www-authenticate|mcp-protocol-version)$/i;

/**
 * The parameters of a request as a server here reads them: a POST has them in its form alone, since an address is no
 * place for secrets (RFC 6749 §2.3.1).
 */
export function readFrom({ method, url, headers, body }: HttpRequest): Params {
	const form = mediaType(headers) === FORM_TYPE ? parsePairs(body) : [];
	return readParams(method === "POST" ? form : [...queryOf(url), ...form]);
}

export function parametersOf(message: HttpRequest | HttpResponse): Pairs {
	const { headers, body } = message;
	const own = "url" in message ? queryOf(message.url) : answeredPairs(header(headers, "location") ?? "");
	return [...own, ...bodyPairs(body, mediaType(headers)), ...telling(headers)];
}

const telling = (headers: HeaderList): Pairs => headers.filter(([name]) => TELLING.test(name));

function bodyPairs(body: string, type: string): Pairs {
	if (type === FORM_TYPE) return parsePairs(body);
	if (type === "text/html") return [];
	return Object.entries(jsonObject(body) ?? {}).map(([name, value]) => [
		name,
		typeof value === "string" ? value : JSON.stringify(value),
	]);
}
