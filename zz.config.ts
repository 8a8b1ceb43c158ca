import base from "./playwright.config";
export default { ...base, outputDir: "/tmp/shots-p2/pw-out", webServer: undefined, reporter: [["list"]], workers: 1, timeout: 240_000, use: { ...base.use, baseURL: `http://127.0.0.1:3561` } };
