/** An error that Excel reports to the add-in, with the code Office.js passes on. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const itemNotFound = (): ApiError => new ApiError('ItemNotFound', "The requested resource doesn't exist.");
export const itemAlreadyExists = (): ApiError => new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
export const accessDenied = (): ApiError => new ApiError('AccessDenied', "You can't perform the requested operation.");
export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.'): ApiError => new ApiError('InvalidArgument', message);
export const invalidOperation = (message = 'The operation attempted is invalid on the object.'): ApiError => new ApiError('InvalidOperation', message);
export const wrongDimensions = (): ApiError => invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
export const responseTooLarge = (): ApiError => new ApiError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');

/** Not a mistake of the add-in but a gap of this emulator: it names the member. */
export const apiNotFound = (member: string): ApiError => new ApiError('ApiNotFound', `Emulator: not implemented: ${member}`);
