/**
 * Makes `removeChild` and `insertBefore` work on nodes that have been moved. Browsers that translate a page, and
 * extensions, wrap elements of a sentence in elements of their own; React would throw when it removes a node from, or
 * inserts one into, a parent that is no longer the node’s parent.
 */
function keepMovedNodes(): void {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function removeWhereItIs<Child extends Node>(this: Node, child: Child): Child {
    if (child.parentNode === this) removeChild.call(this, child);
    else if (child.parentNode) removeChild.call(child.parentNode, child);
    return child;
  };
  Node.prototype.insertBefore = function insertWhereItIs<Child extends Node>(
    this: Node,
    child: Child,
    before: Node | null,
  ): Child {
    const parent = before?.parentNode;
    if (parent && this.contains(parent)) insertBefore.call(parent, child, before);
    else insertBefore.call(this, child, null);
    return child;
  };
}

// before React hydrates the page
if (typeof Node !== 'undefined') keepMovedNodes();

export {};
