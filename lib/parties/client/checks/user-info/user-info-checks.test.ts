import { testChecks } from "../../../../testing/checks";
import type { UserInfoSubject } from "../subjects";
import * as lists from "./index";
import { subjectSame } from "./subject-same";

const MISMATCH = ["subject_mismatch", 400] as const;

testChecks<UserInfoSubject, UserInfoSubject>({
	at: import.meta.url,
	lists,
	lane: "client",
	subject: (input) => input,
	table: [
		{
			check: subjectSame,
			cases: [
				["the same", { sub: "ada", signedIn: "ada" }, "passed"],
				["somebody else", { sub: "eve", signedIn: "ada" }, MISMATCH],
				["another letter case", { sub: "Ada", signedIn: "ada" }, MISMATCH],
				["nobody", { sub: undefined, signedIn: "ada" }, MISMATCH],
				["no ID Token to compare with", { sub: "ada", signedIn: undefined }, MISMATCH],
				["neither", { sub: undefined, signedIn: undefined }, MISMATCH],
				["no text", { sub: ["ada"], signedIn: "ada" }, MISMATCH],
			],
		},
	],
});
