/** A style sheet as text, which the build puts into the script together with the sheets that it imports. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
