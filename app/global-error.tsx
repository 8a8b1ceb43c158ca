"use client";
import type PageError from "./error";
import "./globals.css";

/** Where even the frame of the page throws. Every page brings it along, so it is as short as it can be. */
export default function GlobalError({ error, reset }: Parameters<typeof PageError>[0]) {
	return (
		<html lang="en">
			<body>
				<title>Par Avion</title>
				<h1>This page failed in our program, not in OAuth</h1>
				<code>{error.message}</code>{" "}
				<button type="button" onClick={reset}>
					Try again
				</button>{" "}
				<a href="/">Home</a>
			</body>
		</html>
	);
}
