/** The typed fields of a period in the shape of the schema: an empty last day is open-ended, an absent box is “no”. */
export function periodInput(values: Record<string, string>): Record<string, unknown> {
  return {
    title: values.title ?? "",
    text: values.text ?? "",
    start: values.start ?? "",
    end: values.end ? values.end : null,
    public: values.public === "yes",
  };
}
