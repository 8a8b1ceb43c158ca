/** What a consent page says that a server knows of a client, beside where the answer goes. */
import { expect, test } from "vitest";
import type { Registration } from "../../../world/as-memory";
import { knownOf } from "./consent";

const client = {
	client_id: "photo-print",
	developer: "Photo Print Ltd",
	redirect_uris: ["https://photos.example/cb", "http://127.0.0.1/cb"],
} as unknown as Registration;

const FOREIGN = "That is no address that this application has registered.";

test("an address that only fits a pattern is not vouched for by what is known of the client", () => {
	expect(knownOf(client, "https://photos.example/cb")).not.toContain(FOREIGN);
	expect(knownOf(client, "http://127.0.0.1:4712/cb")).not.toContain(FOREIGN);
	expect(knownOf(client, "https://evil.example/.photos.example/cb")).toContain(FOREIGN);
	expect(knownOf(undefined, "https://photos.example/cb")).toContain(FOREIGN);
});
