import type { CourseUnit } from "../statements";

export const unit: CourseUnit = {
	reading: [
		[
			"A television has no keyboard to speak of. It asks the authorization server for two codes. The user code it shows to Ada; the device code it keeps.",
			"RFC 8628 §3.2",
		],
		[
			"Ada opens the address on her phone, types the user code, signs in and decides. Meanwhile the television asks for its token again and again, no faster than the server allows.",
			"RFC 8628 §3.3",
			"RFC 8628 §3.5",
		],
		[
			"Nothing ties phone and television together but the code that Ada typed. Somebody could send her the code of a device that is not hers. So the server should ask her whether the device is with her.",
			"RFC 8628 §3.3",
			"RFC 8628 §5.4",
		],
	],
	piece: { lesson: "device", from: "codes.request", to: "poll.response", lanes: ["user", "client", "as"] },
	question: { before: "poll.response" },
	statements: ["pkce-wherever-a-person"],
	tries: { practice: "device", exercise: "write-17", lessons: ["device", "device-phishing"] },
};
