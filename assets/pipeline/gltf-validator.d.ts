/** What we use of Khronos' validator, which brings no types. */
declare module 'gltf-validator' {
  interface Message {
    code: string;
    message: string;
    /** 0 error, 1 warning, 2 info, 3 hint */
    severity: number;
    pointer?: string;
  }
  interface Report {
    issues: {
      numErrors: number;
      numWarnings: number;
      numInfos: number;
      numHints: number;
      messages: Message[];
    };
  }
  const validator: {
    validateBytes: (
      data: Uint8Array,
      options?: { maxIssues?: number; ignoredIssues?: string[] },
    ) => Promise<Report>;
  };
  export default validator;
}
