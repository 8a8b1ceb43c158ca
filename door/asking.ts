/** Requests to a door as tests send them: with any header, and octet by octet. */
import { type RequestOptions, request } from "node:http";
import { connect } from "node:net";

export interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

/** Sends a request with any header, which `fetch` would not. */
export const sendTo = (port: number, path: string, options: RequestOptions = {}, body?: string): Promise<Answer> =>
	new Promise((resolve, reject) => {
		const asked = request({ host: "127.0.0.1", port, path, agent: false, ...options }, (answer) => {
			let text = "";
			answer.setEncoding("utf8").on("data", (part) => {
				text += part;
			});
			answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
		});
		asked.on("error", reject).end(body);
	});

/** Sends octets as they are. @returns what comes back until the connection ends */
export const sendOctets = (port: number, octets: string): Promise<string> =>
	new Promise((resolve) => {
		const socket = connect(port, "127.0.0.1", () => socket.write(octets));
		let text = "";
		socket.setEncoding("latin1").on("data", (part) => {
			text += part;
		});
		socket.on("error", () => undefined).on("close", () => resolve(text));
	});

export const JSON_TYPE = { "Content-Type": "application/json" };

/** Opens a sandbox. @returns its description */
export const openAt = async (port: number) =>
	JSON.parse((await sendTo(port, "/sandboxes", { method: "POST", headers: JSON_TYPE })).body);
