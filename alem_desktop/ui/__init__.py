"""The window: tabs, forms and the widgets they are made of."""
