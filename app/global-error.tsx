"use client";
import PageError from "./error";
import "./globals.css";

/** The same, where even the frame of the page throws. */
export default function GlobalError(props: Parameters<typeof PageError>[0]) {
	return (
		<html lang="en">
			<body>
				<title>Par Avion</title>
				<PageError {...props} />
			</body>
		</html>
	);
}
