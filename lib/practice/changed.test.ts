import { expect, test } from "vitest";
import type { HttpRequest } from "../http/message";
import type { RequestMessage } from "../vocabulary/message";
import { changedIn } from "./changed";

const request = (body: string, headers: HttpRequest["headers"] = []): HttpRequest => ({
	method: "POST",
	url: "https://as.example/token",
	headers: [["Content-Type", "application/x-www-form-urlencoded"], ...headers],
	body,
});
const changed = (original: HttpRequest, sent: HttpRequest) =>
	changedIn({ message: { kind: "request", original, request: sent } as RequestMessage });

test("an entry is missing, is another, was added or comes once more: each is said as it is", () => {
	const before = request("code=a&client_id=b", [["Authorization", "Bearer t"]]);
	expect(changed(before, request("code=a&client_id=b"))).toEqual(["Authorization is missing"]);
	expect(changed(before, request("code=z&client_id=b&client_id=b", before.headers.slice(1)))).toEqual([
		"code is another",
		"client_id comes once more",
	]);
	expect(changed(before, { ...before, body: `${before.body}&scope=x`, method: "PUT" })).toEqual([
		"scope was added",
		"the method is another",
	]);
	expect(changed(before, before)).toEqual([]);
});
