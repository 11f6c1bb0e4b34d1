/** What is made of each item only when it is asked for, and anew each time. */
export const listed = <Item, Made>(items: Iterable<Item>, make: (item: Item) => Made): Iterable<Made> => ({
  *[Symbol.iterator]() {
    for (const item of items) yield make(item);
  },
});
