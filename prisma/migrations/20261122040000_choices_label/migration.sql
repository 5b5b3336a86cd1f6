-- What the button says that opens a message's choices where they are a list: it is in the language of the message.
ALTER TABLE outbound_messages ADD COLUMN choices_label text;
