/** As a page that is quiet says it: everything is here. */
export default function Layout({ children }) {
	return (
		<html lang="en" data-fetched="all">
			<body>{children}</body>
		</html>
	);
}
